"""What the command line does, a file a noun. Each command imports what it needs when it runs, to start fast."""
