"""The reader of joined cells, for the rooms that see the data through the warehouse only."""

from indicators.model.joined_cells import parts, split, together

__all__ = ["parts", "split", "together"]
