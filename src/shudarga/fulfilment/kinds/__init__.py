"""One module a kind of criterion: `reckon(terms, items, as_of) -> Reckoning`."""
