/** The shape of everything that was said, whoever said it. */
export const bubbleClass = 'max-w-[85%] rounded-lg px-4 py-2.5 break-words whitespace-pre-wrap sm:max-w-[75%]';
