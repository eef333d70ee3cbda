/** Papers of print forms: data and a form become a PDF, without scripts, network or files. */
export { createRenderer, type RendererOptions, type WarmRenderer } from './create-renderer.ts';
export { RENDER_LIMITS } from './limits.ts';
export { type FormProblem, type RenderCode, RenderFault } from './render-fault.ts';
export type { MergeOptions, Rendered, RenderedForm, Renderer, RenderJob } from './render-job.ts';
