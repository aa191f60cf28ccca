// What went wrong, why, and what to do next, said to people at a desk. The words of single acts are shared with the API.
import type { Words } from '../words-of.ts'

export { staff as staffFailures } from '#shared/text/refusals/en.ts'

export const commonFailures: Words['commonFailures'] = {
  offline: [
    {
      title: 'No connection',
      words:
        'This computer is offline, or the network keeps us out. Everything on the page is still here; try again once you are online.',
    },
  ],
  'try-again': [{ title: 'A little busy just now', words: 'Nothing was changed. Wait a few seconds and try again.' }],
  'too-many-requests': [{ title: 'A little too fast', words: 'Nothing was changed. Wait a minute and try again.' }],
  'session-missing': [{ title: 'Please sign in', words: 'You come back to this page afterwards.' }],
  'session-expired': [{ title: 'Your sign-in has expired', words: 'Sign in again and you come back to this page.' }],
  'not-allowed': [{ title: 'Your role cannot do this yet', words: 'Ask the owner to allow it, or to do it for you.' }],
  'not-found': [
    {
      title: 'Not found',
      words: 'It may have been moved, belong to another brand, or the address is missing a few letters.',
    },
  ],
  'input-invalid': [
    { title: 'One field is not right', words: 'Check it and send again; what you filled in is still here.' },
  ],
  'body-too-large': [{ title: 'That is too large', words: 'Make it smaller and send it again.' }],
  'idempotency-key-reused': [
    { title: 'This was sent already', words: 'Reload to see what became of it before you do it again.' },
  ],
  unexpected: [
    {
      title: 'Something broke on our side',
      words: 'We have been told. What you filled in is still here, so you can try again.',
    },
  ],
  'sign-in-refused': [
    {
      title: 'You are not signed in',
      words: 'It was cancelled, or your account is not open yet. Try again, or ask the owner to look at your account.',
    },
  ],
  'sign-in-stale': [{ title: 'This sign-in link has expired', words: 'A link works once. Just press sign in again.' }],
}
