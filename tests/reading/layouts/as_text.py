"""Text with tabs between the cells, as OCR leaves a page."""

from .blocks import Break, Cell, Document, Paragraph, Sides, Table


def text_of(document: Document) -> bytes:
    lines: list[str] = []
    for block in document.blocks:
        match block:
            case Paragraph():
                lines += [*block.text.replace("\v", "\n").split("\n"), ""]
            case Sides():
                left, right = block.left.split("\n"), block.right.split("\n")
                for i in range(max(len(left), len(right))):
                    pair = (left[i] if i < len(left) else "", right[i] if i < len(right) else "")
                    lines.append("\t".join(part for part in pair if part))
                lines.append("")
            case Table():
                lines += ["\t".join(_one_line(cell) for cell in row).rstrip() for row in block.rows]
                lines.append("")
            case Break():
                lines.append("")
    return "\n".join(lines).encode()


def _one_line(cell: Cell | None) -> str:
    if cell is None:
        return ""
    lines = cell.text.replace("\v", "\n").split("\n")
    if cell.auto == "decimal":
        return " ".join(f"{i}. {line}" for i, line in enumerate(lines, 1))
    return " ".join(("-" if cell.auto else "") + line for line in lines)
