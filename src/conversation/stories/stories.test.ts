import { parseStories } from './parse-stories.ts';
import type { Story } from './story.ts';
import { writeStories } from './write-story.ts';

/** One of everything that a story can say, as it is written back. */
const everything = `# Says one of everything
language es · now 2026-03-05 09:30 · name Omar

customer: hola
  quiero un corte
tap: Mañana 10:00
photo
photo: este color
voice
video
document
sticker
location
contact
staff: Claro
later 30 minutes
later 2 hours
later 1 day
on 2026-03-09 08:00
bot: …¿Qué servicio quieres?
bot: Reservado ✅ *Corte*
  martes, 3 de marzo []
bot: Elige \\[uno] de estos: [Corte] [Color \\[largo\\]] [Más…] […]
silence
staff sees: …Omar…
booking: Corte · 2026-03-03 10:00 · Ana
booking: none
handoff: open
handoff: none
messages: 5
messages: at most 3

# Says hi

customer: hi
`;

function withoutLines(stories: readonly Story[]): Story[] {
  return stories.map((story) => ({ ...story, acts: story.acts.map(({ line: _, ...act }) => act as never) }));
}

function problemsOf(source: string): string[] {
  try {
    parseStories(source);
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
}

describe('a file of stories', () => {
  it('reads back as it was written', () => {
    const stories = parseStories(everything);
    expect(stories.map(({ title }) => title)).toEqual(['Says one of everything', 'Says hi']);
    expect(writeStories(stories)).toBe(everything);
  });

  it('has a form for machines, which reads back too', () => {
    const stories = parseStories(everything);
    const json = JSON.stringify(withoutLines(stories));
    expect(parseStories(json)).toEqual(withoutLines(stories));
    expect(parseStories(writeStories(parseStories(json))).map(({ acts }) => acts.length)).toEqual([26, 1]);
    expect(parseStories(JSON.stringify(stories[1]))).toEqual([stories[1]]);
  });

  it('may hold remarks and blank lines, and be written on any system', () => {
    const [story] = parseStories('// of a Monday\r\n# Says hi\r\n\r\n// politely\r\ncustomer: hi\r\n');
    expect(story).toEqual({ title: 'Says hi', acts: [{ kind: 'customer', text: 'hi', line: 5 }] });
  });

  it('remembers the line of everything, for whoever has to mend it', () => {
    const [, hi] = parseStories(everything);
    expect(hi?.acts[0]?.line).toBe(35);
  });

  it('understands three dots, a colon after a time, and brackets around what is tapped', () => {
    const [story] = parseStories('# A\ncustomer: hi\nlater: 1 hour\ntap: [Book]\nbot: ...hello... [...]');
    expect(story?.acts.map(({ line: _, ...act }) => act)).toEqual([
      { kind: 'customer', text: 'hi' },
      { kind: 'later', minutes: 60 },
      { kind: 'tap', label: 'Book' },
      { kind: 'bot', text: '...hello...', choices: ['...'] },
    ]);
  });

  it('lets choices stand alone where the words do not matter', () => {
    const [story] = parseStories('# A\ncustomer: hi\nbot: [Book] [Prices]');
    expect(story?.acts[1]).toMatchObject({ text: '…', choices: ['Book', 'Prices'] });
  });
});

describe('a line that says nothing to a story', () => {
  it.each([
    [
      'bto: hello',
      /^line 3: "bto: hello" says nothing to a story\. Begin the line with one of customer:, tap:/,
    ],
    ['hello?', /^line 3: "hello\?" says nothing/],
    ['tap:', /^line 3: "tap:" needs something after it$/],
    ['later tomorrow', /^line 3: write how much later: "later 30 minutes"/],
    ['on Friday', /^line 3: .*write a date and time as 2026-03-05 09:00/],
    ['handoff: yes', /^line 3: write "handoff: open" or "handoff: none"$/],
    ['messages: many', /^line 3: write "messages: 5" or "messages: at most 5"$/],
    ['language es', /^line 3: "language es" says nothing/],
  ])('“%s” is named, with what to write instead', (line, problem) => {
    expect(problemsOf(`# A story\ncustomer: hi\n${line}`)).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    ['customer: hi', /^line 1: begin a story with its title/],
    ['', /^there is no story in it; begin one with #/],
    ['# Nothing happens', /^line 1: # Nothing happens: acts: let somebody say something$/],
    [
      '# Spanish\nlanguage español\ncustomer: hi',
      /^line 1: # Spanish: language: write a language as its two letters/,
    ],
    ['[{]', /^This is not JSON/],
    ['{"title":"A","acts":[{"kind":"dance"}]}', /^the story: 0\.acts\.0/],
  ])('in “%s”, too', (source, problem) => {
    expect(problemsOf(source)).toEqual([expect.stringMatching(problem)]);
  });

  it('does not hide the others', () => {
    expect(problemsOf('# A\ncustomer: hi\nbto: a\ntap:')).toHaveLength(2);
  });
});
