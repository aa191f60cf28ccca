// What the app needs of LINE. Only this folder knows how it is done.

export interface LineStart {
  /** LINE's ID token, one hour old at most; null when nobody is signed in. */
  idToken: string | null
  accessToken: string | null
  /** True only in LINE's own LIFF browser. */
  isInClient: boolean
  isLoggedIn: boolean
}

export interface LineClient {
  /** Never resolves on the primary load of a LIFF URL: LINE then replaces the page with the deep link. @throws when LINE is out of reach */
  start(liffId: string): Promise<LineStart>
  /** Leaves the page for LINE's sign-in and comes back to `redirectUri`, which lies at or below the LIFF endpoint. */
  login(redirectUri: string): void
  canScan(): boolean
  /** What the QR says, or null when the person closed the camera. @throws when the camera is not allowed */
  scan(): Promise<string | null>
  canRequestFriendship(): boolean
  /** Resolves when the person comes back, whatever they chose: ask isFriend afterwards. */
  requestFriendship(): Promise<void>
  /** Null when LINE does not tell. */
  isFriend(): Promise<boolean | null>
  /** Whether LINE's list of friends can be opened from here. */
  canShare(): boolean
  /** Lets the person choose a friend in LINE and send this text. */
  share(text: string): void
  close(): void
  /** BCP 47 tag of the LINE app, when it tells. */
  language(): string | undefined
}
