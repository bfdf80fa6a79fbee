'use strict';

// A shop without a back office. Its database and its secret come from the environment.
const { defineConfig } = require('@medusajs/framework/utils');

const { DATABASE_URL, SHOP_SECRET } = process.env;

module.exports = defineConfig({
    admin: { disable: true },
    projectConfig: {
        databaseUrl: DATABASE_URL,
        http: { adminCors: '', authCors: '', storeCors: '', cookieSecret: SHOP_SECRET, jwtSecret: SHOP_SECRET },
    },
});
