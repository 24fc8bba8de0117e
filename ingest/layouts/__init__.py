"""Document families: lines to Meeting. `lay_out` is the one way in."""

from ingest.layouts.document import lay_out

__all__ = ["lay_out"]
