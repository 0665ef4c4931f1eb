import { wishesIn, wishKey } from '../rules/settle/noted-wishes.ts';
import { isOver, type Wish } from '../rules/settle/wish.ts';

/** Notes a wish down in place of an earlier one of the same person for the same case. Two calls. */
export function noteWish(wish: Wish): void {
  const properties = PropertiesService.getDocumentProperties();
  // What nobody ticked is of no use to anybody, and there is room for 500 KB only.
  for (const old of wishesIn(properties.getProperties())) {
    if (isOver(old, wish.at)) properties.deleteProperty(wishKey(old));
  }
  properties.setProperty(wishKey(wish), JSON.stringify(wish));
}

/** Whoever asked no longer wants it. */
export function forgetWish(wish: Pick<Wish, 'caseId' | 'email'>): void {
  PropertiesService.getDocumentProperties().deleteProperty(wishKey(wish));
}
