import type { Person } from './sign-in-messages.ts'

export const SCOPE = 'openid email profile'

/** What Cognito's access tokens carry beside the registered claims. `email` is there as the pool's pre-token trigger would add it. */
export const accessClaims = ({ sub, email }: Person) => ({ token_use: 'access', username: sub, email })
