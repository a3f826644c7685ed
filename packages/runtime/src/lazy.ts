export { openLazily, type LazyFactory, type Loaders } from './lazy/open-lazily.js';
