// A Storage that forgets with the test.

export const memoryStorage = (): Storage => {
  const drawer = new Map<string, string>()
  return {
    get length() {
      return drawer.size
    },
    clear: () => drawer.clear(),
    getItem: (key) => drawer.get(key) ?? null,
    key: (index) => [...drawer.keys()][index] ?? null,
    removeItem: (key) => void drawer.delete(key),
    setItem: (key, value) => void drawer.set(key, value),
  }
}
