import { readFileSync } from 'node:fs';
import { tableRows } from '../../test/support/markdown-table.ts';
import { describeError, errorCatalogue, TurnoError } from './errors.ts';

describe('the catalogue of errors', () => {
  it('is the table in docs/ERRORS.md, both ways', () => {
    const page = readFileSync(new URL('../../docs/ERRORS.md', import.meta.url), 'utf8');
    const described = tableRows(page).flatMap(([code = '', status, type = '', title]) =>
      code.startsWith('`') && code !== '`error_code`'
        ? [[unquoted(code), { type: unquoted(type), status: Number(status), title }] as const]
        : [],
    );
    expect(Object.fromEntries(described)).toEqual(errorCatalogue);
    expect(described).toHaveLength(Object.keys(errorCatalogue).length);
  });

  it('gives an error its status', () => {
    const error = new TurnoError('slot_taken', 'Ten o’clock was booked a moment ago.');
    expect(error.status).toBe(409);
    expect(describeError(error)).toBe('TurnoError: Ten o’clock was booked a moment ago.');
  });
});

function unquoted(cell: string): string {
  return cell.replaceAll('`', '');
}
