import { createRoot } from 'react-dom/client';
import { App } from './shell/App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the designer');
createRoot(root).render(<App />);
