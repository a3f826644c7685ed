const { ApiError, createFeatureFlagsClient } = require('@ld-rest/feature-flags');
const { verifyWebhook } = require('@ld-rest/webhook-events');
const { smoke } = require('./smoke.mjs');

const packages = { ApiError, createFeatureFlagsClient, verifyWebhook };
void smoke(packages, JSON.parse(process.argv[2])).then((results) => console.log(JSON.stringify(results)));
