// Until a test file asks for its database (database.ts), nothing may reach one by accident.
delete process.env.DATABASE_URL
