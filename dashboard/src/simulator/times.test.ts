import { civilDate, cityOf, dayHeading } from './times.ts';

const MADRID = { language: 'es', zone: 'Europe/Madrid' };

describe('times of a business', () => {
  it('belong to the day it has there', () => {
    const at = Date.parse('2026-03-02T23:30:00Z');
    expect(civilDate(at, 'Europe/Madrid')).toBe('2026-03-03');
    expect(civilDate(at, 'America/New_York')).toBe('2026-03-02');
  });

  it('have headings relative to its own today', () => {
    const now = Date.parse('2026-03-02T23:30:00Z');
    expect(dayHeading(now, now, MADRID)).toBe('Today');
    expect(dayHeading(Date.parse('2026-03-02T12:00:00Z'), now, MADRID)).toBe('Yesterday');
    expect(dayHeading(Date.parse('2026-02-27T12:00:00Z'), now, MADRID)).toBe('Friday 27 February');
  });

  it('know yesterday across a change of clocks', () => {
    const sundayAfterTheChange = Date.parse('2026-03-29T21:59:00Z');
    expect(dayHeading(Date.parse('2026-03-27T23:30:00Z'), sundayAfterTheChange, MADRID)).toBe('Yesterday');
  });

  it('are named after the city', () => {
    expect(cityOf('America/New_York')).toBe('New York');
    expect(cityOf('UTC')).toBe('UTC');
  });
});
