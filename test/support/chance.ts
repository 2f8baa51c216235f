export { chanceOf } from '../../bench/chance.ts';
