"""Forms of the desk: they parse what was typed and decide nothing."""
