"""Records: one dated thing that was done, with its evidence."""
