"""What the sample bodies planned and did, as data. All bodies, places and people are invented."""
