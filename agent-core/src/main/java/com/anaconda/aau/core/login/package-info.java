/** Who is logged in at Anaconda. Reads what conda's login leaves behind; knows no token. */
package com.anaconda.aau.core.login;
