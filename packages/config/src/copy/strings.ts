import { Visitor, parseSync } from 'oxc-parser';

/** One text in a source file that somebody may come to read. */
export interface Copy {
  readonly line: number;
  readonly text: string;
}

/** All string literals, template texts and JSX texts of a TypeScript source; names of modules and patterns of regular expressions are not copy. */
export function copyIn(file: string, source: string): readonly Copy[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors.map(({ message }) => message).join('; ')}`);

  const found: { at: number; text: string }[] = [];
  const modules = new Set<number>();
  const isModule = ({ source: name }: { source: { start: number } | null }) => {
    if (name !== null) modules.add(name.start);
  };
  new Visitor({
    ImportDeclaration: isModule,
    ExportNamedDeclaration: isModule,
    ExportAllDeclaration: isModule,
    Literal({ start, value }) {
      if (typeof value === 'string') found.push({ at: start, text: value });
    },
    TemplateElement({ start, value }) {
      found.push({ at: start, text: value.cooked ?? value.raw });
    },
    JSXText({ start, value }) {
      found.push({ at: start, text: value });
    },
  }).visit(program);

  return found.filter(({ at }) => !modules.has(at)).map(({ at, text }) => ({ line: source.slice(0, at).split('\n').length, text }));
}
