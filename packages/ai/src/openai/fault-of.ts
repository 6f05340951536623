import { EmptyResponseBodyError, InvalidResponseDataError, JSONParseError, NoContentGeneratedError, TypeValidationError } from 'ai';
import { causesOf, ProviderFault } from '../provider/provider-fault.ts';

/** What an error of the AI SDK means. Its own texts hold the request and the answer, so nothing else of it is kept. */
export function faultOf(error: unknown): ProviderFault {
  for (const cause of causesOf(error)) {
    if (cause instanceof ProviderFault) return cause;
    if (JSONParseError.isInstance(cause) || TypeValidationError.isInstance(cause)) return new ProviderFault('malformed');
    if (NoContentGeneratedError.isInstance(cause) || EmptyResponseBodyError.isInstance(cause)) return new ProviderFault('empty');
    // It says so of a stream that ends before its end.
    if (InvalidResponseDataError.isInstance(cause)) return new ProviderFault('cut');
  }
  // A fault that the server tells of in its answer.
  return new ProviderFault('unavailable');
}
