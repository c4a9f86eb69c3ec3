"use client";

import { useEffect } from "react";
import type { ChartCard, Material, TableCard } from "../material";

/** Looks whether tables and charts have gone on when somebody comes back to this page: often from the table itself. */
export function useRenewedRecords(tables: Material<TableCard>, charts: Material<ChartCard>): void {
  useEffect(() => {
    const renew = () => {
      if (document.visibilityState !== "visible") return;
      void tables.renew();
      void charts.renew();
    };
    document.addEventListener("visibilitychange", renew);
    return () => document.removeEventListener("visibilitychange", renew);
  }, [tables, charts]);
}
