/** What the browser shows after Google; nothing that came with the visit is shown again. */
export const RETURN_PAGES = {
  done: page('התשובה התקבלה', 'אפשר לסגור את החלון ולחזור לחלון הפקודות.'),
  refused: page('הגישה לא ניתנה', 'אפשר לסגור את החלון. חלון הפקודות מסביר מה אפשר לעשות.'),
  notOurs: page('הדף הזה אינו חלק מהכניסה', 'אפשר לסגור את החלון.'),
} as const;

function page(title: string, text: string): string {
  return `<!doctype html>
<html lang="he" dir="rtl">
<meta charset="utf-8">
<title>${title}</title>
<style>body { font: 1.2rem system-ui, sans-serif; margin: 4rem auto; max-width: 32rem; }</style>
<h1>${title}</h1>
<p>${text}</p>
</html>
`;
}
