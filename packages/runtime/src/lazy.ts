export { openLazily, type Loaders } from './lazy/open-lazily.js';
