import { DataTypes } from 'sequelize';
import type { Model, ModelAttributeColumnOptions } from 'sequelize';

/** An attribute that is JSON for the program and text for the database: JSON columns differ between the dialects. */
export function jsonText(name: string): ModelAttributeColumnOptions {
  return {
    type: DataTypes.TEXT,
    allowNull: false,
    get(this: Model) {
      const text: unknown = this.getDataValue(name);
      return typeof text === 'string' ? JSON.parse(text) : text;
    },
    set(this: Model, value: unknown) {
      this.setDataValue(name, JSON.stringify(value));
    },
  };
}
