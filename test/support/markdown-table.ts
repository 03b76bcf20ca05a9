/** The cells of every row of every table on a page, trimmed; headings and rules among them. */
export function tableRows(page: string): string[][] {
  const rows = page.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
