/**
 * What README and the pages of the site promise, held against the program: links, versions, commands. It may depend on
 * everything.
 */
package io.snapshotcontracts.pages;
