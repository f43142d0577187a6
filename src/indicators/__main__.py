"""Run the command line with ``python -m indicators``."""

from indicators.cli import main

if __name__ == "__main__":
    main()
