import { ApolloLink, Observable } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import type { Subscription } from 'rxjs';
import { backoff } from './backoff.js';
import { asksToComeBack, isPassing, isPassingStatus, refusesToken } from './passing.js';
import { Progress, type ResumeOptions } from './progress.js';
import { telling } from './telling.js';

/** A token that the gateway refuses so often in a row will not do. */
const MOST_REFUSALS = 5;

/**
 * A link whose subscriptions lose nothing, over `HttpLink` and `GraphQLWsLink` alike: they go on after the last event, and
 * over HTTP, where Apollo Client does not reconnect, they do so by themselves. Put it before the link that adds a token,
 * so that each try gets a new one.
 */
export function resumeLink({ onResync }: ResumeOptions = {}): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.SUBSCRIPTION) return forward(operation);
    const resume: unknown = operation.extensions['resume'];
    const progress = new Progress(typeof resume === 'string' ? resume : undefined, onResync);
    operation.extensions = telling(operation.extensions, () => progress.asked()); // the caller's own may serve another
    return new Observable((observer) => {
      let [failed, refused] = [0, 0];
      let timer: ReturnType<typeof setTimeout>;
      let stream: Subscription | undefined;
      const again = () => {
        stream?.unsubscribe();
        timer = setTimeout(open, backoff(failed));
        failed += 1;
      };
      const open = () => {
        stream = forward(operation).subscribe({
          next: (result) => {
            if (asksToComeBack(result) || isPassingStatus(statusOf(operation))) return again();
            const stood = progress.isAskedAgain || progress.cursor !== undefined;
            if (refusesToken(result) && stood && (refused += 1) < MOST_REFUSALS) return again();
            [failed, refused] = [0, refusesToken(result) ? refused : 0];
            const taken = progress.takes(result);
            // written into the object that is there by now: HttpLink puts another in its place, GraphQLWsLink sends it again
            operation.extensions['resume'] = progress.cursor;
            if (taken) observer.next(result);
          },
          error: (error: unknown) => (isPassing(error) ? again() : observer.error(error)),
          complete: () => observer.complete(),
        });
      };
      open();
      return () => {
        clearTimeout(timer);
        stream?.unsubscribe();
      };
    });
  });
}

/** The status of the last HTTP answer; 0 over other transports. */
const statusOf = (operation: ApolloLink.Operation): number =>
  (operation.getContext()['response'] as { status?: number } | undefined)?.status ?? 0;
