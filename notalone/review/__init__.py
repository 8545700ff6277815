"""For staff and trainers: what is wrong in the content files, and the page on which all of it can be read."""
