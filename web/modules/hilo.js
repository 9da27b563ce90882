// What every page needs; each part lives in a module of its own and does nothing where it isn't asked for.
import './submit.js';
import './thread.js';
import './dropzone.js';
import './keyboard.js';
