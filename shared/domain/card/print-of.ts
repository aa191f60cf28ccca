const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193
const LETTERS = 7

/** A print of a ledger key: FNV-1a, 32 bits. The end of a key would not do: acts that feed several cards share it. */
export const printOf = (key: string): string => {
  let hash = FNV_START
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), FNV_PRIME) >>> 0
  return hash.toString(36).padStart(LETTERS, '0')
}
