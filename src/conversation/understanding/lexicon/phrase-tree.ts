/** Phrases by their words, so that the longest one at a position is found in one walk. */
export interface PhraseTree<Meaning> {
  next: Map<string, PhraseTree<Meaning>>;
  meanings: Meaning[];
}

export function createPhraseTree<Meaning>(): PhraseTree<Meaning> {
  return { next: new Map(), meanings: [] };
}

export function addPhrase<Meaning>(
  tree: PhraseTree<Meaning>,
  words: readonly string[],
  meaning: Meaning,
): void {
  let node = tree;
  for (const word of words) {
    let child = node.next.get(word);
    if (!child) {
      child = createPhraseTree();
      node.next.set(word, child);
    }
    node = child;
  }
  node.meanings.push(meaning);
}

/** The longest phrase that starts at that word; `end` is the index behind it. */
export function longestPhrase<Meaning>(
  tree: PhraseTree<Meaning>,
  words: readonly { text: string }[],
  at: number,
): { meanings: readonly Meaning[]; end: number } | undefined {
  let node = tree;
  let found: { meanings: readonly Meaning[]; end: number } | undefined;
  for (let i = at; i < words.length; i++) {
    const child = node.next.get(words[i]?.text ?? '');
    if (!child) break;
    node = child;
    if (node.meanings.length > 0) found = { meanings: node.meanings, end: i + 1 };
  }
  return found;
}

/** Every word of every phrase. */
export function wordsOfTree(tree: PhraseTree<unknown>): Set<string> {
  const words = new Set<string>();
  const collect = ({ next }: PhraseTree<unknown>): void => {
    for (const [word, child] of next) {
      words.add(word);
      collect(child);
    }
  };
  collect(tree);
  return words;
}
