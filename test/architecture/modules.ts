import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface SourceText {
  /** from the project's folder, `src/core/clock.ts` */
  path: string;
  text: string;
}

export interface Module {
  path: string;
  /** paths of files from the project's folder; names of packages as they are */
  imports: string[];
  hasDefaultExport: boolean;
}

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Everything in `src` but the tests. */
export function productSources(): SourceText[] {
  return readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join('src', name))
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));
}

export function readModule({ path, text }: SourceText): Module {
  const resolve = (name: string) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name);
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const imports = importedFiles.map(({ fileName }) => resolve(fileName));
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return { path, imports: [...new Set(imports)], hasDefaultExport: statements.some(isDefaultExport) };
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    const named = clause && ts.isNamedExports(clause) ? clause.elements : [];
    return named.some(({ name }) => name.text === 'default');
  }
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}
