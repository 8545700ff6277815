"""Custom actions: which step comes next, which services fit, what the person can keep."""
