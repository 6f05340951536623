/** The shape of everything that was said, whoever said it. */
export const bubbleClass = 'max-w-[85%] rounded-lg px-4 py-2.5 break-words whitespace-pre-wrap sm:max-w-[75%]';
export const ownClass = 'self-end rounded-br-sm bg-own';
export const theirsClass = 'self-start rounded-bl-sm border border-line bg-surface';
