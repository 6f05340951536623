import { InvalidResponseDataError, JSONParseError, NoContentGeneratedError, TypeValidationError } from 'ai';
import { faultIn, ProviderFault } from '../provider/provider-fault.ts';

/** What an error of the AI SDK means. Its own texts hold the request and the answer, so nothing else of it is kept. */
export function faultOf(error: unknown): ProviderFault {
  const known = faultIn(error);
  if (known !== null) return known;
  if (NoContentGeneratedError.isInstance(error)) return new ProviderFault('empty');
  // It says so of a stream that ends before its end.
  if (InvalidResponseDataError.isInstance(error)) return new ProviderFault('cut');
  if (JSONParseError.isInstance(error) || TypeValidationError.isInstance(error)) return new ProviderFault('malformed');
  // An error that the server tells in the stream is no error of this library's, nor any error at all.
  return new ProviderFault(error instanceof Error ? 'malformed' : 'unavailable');
}
