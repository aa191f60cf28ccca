interface Lock {
  packages: Record<string, { version?: string; integrity?: string; optional?: boolean }>
}
export declare const isAtLeast: (version: string, wanted: string) => boolean
export declare const javaMajor: (printed: string) => number | undefined
export declare const isInstalled: (lock: Lock, installed: Lock | undefined) => boolean
export declare const wordsFor: (thing: 'java' | 'chromium' | 'fonts' | 'node', platform: string) => string
export declare const findChromium: (env?: Record<string, string | undefined>) => string | undefined
