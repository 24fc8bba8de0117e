"""Document families: lines to Meeting."""
