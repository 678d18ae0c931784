package com.anaconda.aau.it.client;

/** What every Commons HttpClient 3 must pass. */
abstract class CommonsHttpClient3Suite extends HttpClientSuite implements ExpectContinueSuite {}
