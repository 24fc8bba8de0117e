"""Bytes of one format to pages of lines."""
