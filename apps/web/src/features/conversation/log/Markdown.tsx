import { memo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import { healed } from './healed.ts';

/** Where a link of a model may lead. Everything else is shown as text. */
const SAFE = /^(?:https:\/\/|tel:)/iu;

/** The reader sees what the guard has read: nothing turns into other characters, and no line is taken for a note to the machine and left out. */
function literal(this: { data(): object }): void {
  Object.assign(this.data(), { micromarkExtensions: [{ disable: { null: ['characterReference', 'definition', 'htmlFlow', 'htmlText'] } }] });
}
const PLUGINS = [literal];

const hostOf = (href: string): string => {
  try {
    return new URL(href).host || href.replace(/^tel:/iu, '');
  } catch {
    return href;
  }
};

const strong = ({ children }: { children?: React.ReactNode }) => <p className="font-bold">{children}</p>;

/** No heading is one of the page, no picture is fetched, and every link says where it leads. */
const COMPONENTS: Components = {
  h1: strong,
  h2: strong,
  h3: strong,
  h4: strong,
  h5: strong,
  h6: strong,
  p: ({ children }) => <p className="whitespace-pre-line">{children}</p>,
  ul: ({ children }) => <ul className="list-disc space-y-1 ps-5">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="list-decimal space-y-1 ps-6">
      {children}
    </ol>
  ),
  blockquote: ({ children }) => <blockquote className="border-s-4 border-line ps-3 text-ink-soft">{children}</blockquote>,
  pre: ({ children }) => <pre className="overflow-x-auto rounded-md bg-sunken p-3 text-sm whitespace-pre-wrap">{children}</pre>,
  code: ({ children }) => <code className="rounded-sm bg-sunken px-1 text-[0.9em]">{children}</code>,
  img: ({ alt }) => <>{alt}</>,
  hr: () => <hr className="border-line" />,
  a: ({ href = '', children }) => {
    if (!SAFE.test(href)) return <>{children}</>;
    const host = hostOf(href);
    return (
      <>
        <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="font-semibold text-accent-ink underline underline-offset-2">
          {children}
        </a>
        {!(typeof children === 'string' && (children === href || children.split(/\s+/u).includes(host))) && (
          <span className="text-ink-soft"> ({host})</span>
        )}
      </>
    );
  },
};

const ELEMENTS = ['p', 'em', 'strong', 'br', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'a', 'img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** A part of a text between two empty lines; it is read again only when it changes. */
const Block = memo(function Block({ text }: { text: string }) {
  return (
    <ReactMarkdown
      remarkPlugins={PLUGINS}
      components={COMPONENTS}
      allowedElements={ELEMENTS}
      unwrapDisallowed
      urlTransform={(url) => (SAFE.test(url) ? url : '')}
    >
      {text}
    </ReactMarkdown>
  );
});

/** Parts that can be read each by itself: what is indented, listed or in a code block is not torn apart. */
export function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  for (const part of text.split(/\n{2,}(?=\S)/u)) {
    const before = blocks.at(-1);
    const isOpen =
      before !== undefined && (before.split('```').length % 2 === 0 || (/^(?:[-*+]|\d+[.)]) /u.test(before) && /^(?:[-*+]|\d+[.)]) /u.test(part)));
    if (isOpen) blocks.splice(-1, 1, `${before}\n\n${part}`);
    else blocks.push(part);
  }
  return blocks;
}

/** What a model wrote: simple markdown as elements, never HTML. `writing`: more of it is coming. */
export function Markdown({ text, writing = false }: { text: string; writing?: boolean }) {
  return (
    <div dir="auto" className="space-y-2.5 whitespace-normal">
      {blocksOf(writing ? healed(text) : text).map((block, at) => (
        // Blocks only ever grow at the end.
        <Block key={at} text={block} />
      ))}
    </div>
  );
}
