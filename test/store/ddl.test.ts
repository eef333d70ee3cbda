import { expect } from 'chai';
import { createTable, id, instant, key, long, optional, text } from '../../engine/store/migrations/ddl.ts';

const TABLE = {
  columns: { id: id(), code: key(64), name: optional(text(10)), body: long(), at: instant() },
  unique: [['code', 'at']],
  index: [['at', 'id DESC']],
  references: { at: 'other.id' },
};

describe('tables of a migration', () => {
  it('are strict and indexed by statements of their own on SQLite, which checks lengths', () => {
    expect(createTable('sqlite', 't', TABLE)).to.deep.equal([
      'CREATE TABLE IF NOT EXISTS `t` (`id` INTEGER PRIMARY KEY AUTOINCREMENT, ' +
        '`code` TEXT NOT NULL CONSTRAINT `too_long__t__code` CHECK (length(`code`) <= 64), ' +
        '`name` TEXT NULL CONSTRAINT `too_long__t__name` CHECK (length(`name`) <= 10), ' +
        '`body` TEXT NOT NULL, `at` INTEGER NOT NULL, FOREIGN KEY (`at`) REFERENCES `other` (`id`)) STRICT',
      'CREATE UNIQUE INDEX IF NOT EXISTS `unique__t__code__at` ON `t` (`code`, `at`)',
      'CREATE INDEX IF NOT EXISTS `t__at__id` ON `t` (`at`, `id` DESC)',
    ]);
  });

  it('compare codes byte by byte on MySQL and never use its JSON or DATETIME', () => {
    const [statement = '', ...rest] = createTable('mysql', 't', TABLE);
    expect(rest).to.deep.equal([]);
    expect(statement).to.contain('`code` VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL');
    expect(statement).to.contain('UNIQUE KEY `unique__t__code__at` (`code`, `at`)');
    expect(statement).to.contain('ENGINE=InnoDB');
    expect(statement).to.not.match(/JSON|DATETIME/);
  });
});
