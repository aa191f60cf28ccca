export * from '../zh-hant/index.ts'
