/** What the commands' options have in common. */
package com.anaconda.aau.agent.cli.option;
