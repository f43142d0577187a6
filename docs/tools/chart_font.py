"""Make the font that charts in PNG and PDF fall back on where a machine has no Chinese font.

    python docs/tools/chart_font.py NotoSansCJK-Regular.ttc

The collection is that of https://github.com/notofonts/noto-cjk (SIL Open Font License 1.1; Debian:
fonts-noto-cjk). The subset holds Latin, punctuation, the first level of GB/T 2312-1980 and every
character of the report.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "src/indicators/reports/static/fonts/NotoSansCJKsc-Regular-subset.otf"
SIMPLIFIED = "2"
"""Number of the face for mainland China in the collection."""


def characters() -> str:
    """Return the Chinese characters and full-width marks that the subset holds."""
    pairs = ((row, cell) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    # The last five places of the last row are not assigned.
    level = (bytes(pair).decode("gb2312") for pair in pairs if pair < (0xD7, 0xFA))
    report = (ROOT / "reports" / "index.html").read_text("utf-8")
    own = {letter for letter in report if 0x2E80 < ord(letter) < 0xFFF0}
    return "".join(sorted({*level, *own, *"，。、；：？！“”‘’（）《》〈〉【】—…·～％＋－￥〇"}))


def main() -> None:
    """Write the subset."""
    subprocess.run(  # noqa: S603 - a tool of our own environment
        [
            sys.executable, "-m", "fontTools.subset", sys.argv[1], f"--font-number={SIMPLIFIED}",
            f"--text={characters()}",
            "--unicodes=U+0020-007E,U+00A0-00FF,U+2010-2026,U+2212,U+221E",
            "--layout-features=", "--no-hinting", "--name-IDs=*", f"--output-file={TARGET}",
        ],
        check=True,
    )  # fmt: skip
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
