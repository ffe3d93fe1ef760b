/** What is known of one site. */
export interface SiteData { readonly id: string }
