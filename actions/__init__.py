"""Custom actions: which step comes next, which services fit, what the person can keep."""

from notalone.privacy.logs import keep_words_out_of_logs

keep_words_out_of_logs()  # the action server's too
