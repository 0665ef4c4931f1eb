/** The page as a reader sees it: no tags, no style, entities resolved, white space folded. */
export function pageText(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<\/?(?:bdi|b|small|mark|kbd|code)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|amp|#39|#96);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&#39;': "'",
  '&#96;': '`',
};
