declare module 'fs-native-extensions' {
  /** Locks a range of an open file for its descriptor; false when somebody else holds it. The system lets go when the process ends. */
  export function tryLock(descriptor: number, offset: number, length: number): boolean;
}
