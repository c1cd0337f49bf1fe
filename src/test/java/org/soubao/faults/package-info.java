/**
 * Does to an index what goes wrong in the world: processes killed, disks full, files damaged,
 * several writers. Each test does the real thing and looks at what is served then.
 */
package org.soubao.faults;
