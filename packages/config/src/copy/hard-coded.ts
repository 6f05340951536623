import { Visitor, parseSync, type Expression, type JSXExpression, type PropertyKey } from 'oxc-parser';
import type { Copy } from './strings.ts';

/** Attributes of elements, props of parts and keys of objects whose text is shown or read out. */
const SHOWN = new Set([
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'alt', 'placeholder', 'label', 'title', 'description'],
  ...['text', 'heading', 'help', 'error', 'confirm', 'cancel', 'tagline', 'legend', 'summary', 'unit', 'caption', 'body', 'word'],
]);
const LETTER = /\p{L}/u;
/** "Try again": a capital and a second word. Classes, keys and addresses do not look like this. */
const SENTENCE = /^\s*[¿¡“«]?\p{Lu}\p{Ll}*\s+\p{L}/u;

type Spot = { readonly at: number; readonly text: string };

/** The literal texts that an expression can come to: both ends of a choice, the fixed parts of a template. */
function textsOf(node: Expression | JSXExpression): readonly Spot[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ at: node.start, text: node.value }] : [];
    case 'TemplateLiteral':
      return node.quasis.map(({ start, value }) => ({ at: start, text: value.raw }));
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
      return [...textsOf(node.left), ...textsOf(node.right)];
    case 'ParenthesizedExpression':
      return textsOf(node.expression);
    default:
      return [];
  }
}

const nameOf = (key: PropertyKey): string =>
  key.type === 'Identifier' ? key.name : key.type === 'Literal' && typeof key.value === 'string' ? key.value : '';

/**
 * The texts for people that a source of the web app has written out instead of taking them from the dictionary: what stands between tags, what
 * a shown attribute or key comes to, and sentences anywhere but in errors for developers.
 */
export function hardCodedIn(file: string, source: string): readonly Copy[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors.map(({ message }) => message).join('; ')}`);

  const found = new Map<number, string>();
  const forDevelopers: { start: number; end: number }[] = [];
  const add = (spots: readonly Spot[], looks: RegExp): void => {
    for (const { at, text } of spots) if (looks.test(text)) found.set(at, text.trim());
  };
  new Visitor({
    JSXText: ({ start, value }) => add([{ at: start, text: value }], LETTER),
    JSXElement({ children }) {
      for (const child of children) if (child.type === 'JSXExpressionContainer') add(textsOf(child.expression), LETTER);
    },
    JSXFragment({ children }) {
      for (const child of children) if (child.type === 'JSXExpressionContainer') add(textsOf(child.expression), LETTER);
    },
    JSXAttribute({ name, value }) {
      if (name.type !== 'JSXIdentifier' || !SHOWN.has(name.name)) return;
      if (value?.type === 'Literal') add(textsOf(value), LETTER);
      if (value?.type === 'JSXExpressionContainer') add(textsOf(value.expression), LETTER);
    },
    Property({ key, value }) {
      if (SHOWN.has(nameOf(key)) && value.type !== 'AssignmentPattern') add(textsOf(value as Expression), LETTER);
    },
    Literal(node) {
      if (typeof node.value === 'string') add([{ at: node.start, text: node.value }], SENTENCE);
    },
    TemplateElement: ({ start, value }) => add([{ at: start, text: value.raw }], SENTENCE),
    NewExpression({ callee, start, end }) {
      if (callee.type === 'Identifier' && callee.name.endsWith('Error')) forDevelopers.push({ start, end });
    },
  }).visit(program);

  return [...found]
    .filter(([at]) => !forDevelopers.some(({ start, end }) => start <= at && at < end))
    .sort(([a], [b]) => a - b)
    .map(([at, text]) => ({ line: source.slice(0, at).split('\n').length, text }));
}
